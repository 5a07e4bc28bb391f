/** Lines that belong to the web site and not to the proposal. Compared after folding, whole line or its beginning. */
export const siteLines = {
  whole: new Set(
    `you are here | home | read more | read more → | read more... | skip to main content | search | login | log in | sign in
    | main menu | menu | print | share | tweet | back to top | contact us | facebook | twitter | you tube | youtube | flickr
    | vous etes ici | accueil | usted esta aqui | inicio | lire la suite | leer mas | igf | internet governance forum`
      .split('|')
      .map((line) => line.trim()),
  ),
  start: [
    'this is now a legacy site',
    'this is a legacy site',
    'this is an archived',
    'please move to the new igf website',
    'ceci est maintenant un site',
    'ce site est desormais',
    'you are here:',
    'home >',
    'home /',
    'home »',
    'home ›',
    'home "',
    'skip to ',
    'copyright ',
    '© ',
    'igf is a un',
    'united nations | ',
  ],
};
