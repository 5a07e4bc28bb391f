/**
 * Labels of proposal pages, as data: concept → the words pages have used for it since 2016, then other languages.
 * Compared after folding, so case, diacritics, "(s)", colons and notes in brackets do not matter here.
 * A concept says how much of what follows belongs to it:
 *   line       the value on the label's line, or the first line after it
 *   paragraph  lines up to the first blank one after the value
 *   people     lines as long as they look like people
 *   list       lines of the shape that the concept names, blank lines between them allowed
 *   text       everything up to the next label
 */
export type Extent = 'line' | 'paragraph' | 'people' | 'list' | 'text';

interface Concept {
  extent: Extent;
  labels: string[];
}

const concept = (extent: Extent, labels: string): Concept => ({
  extent,
  labels: labels
    .split('|')
    .map((label) => label.trim())
    .filter((label) => label !== ''),
});

export const concepts = {
  title: concept(
    'line',
    `title | session title | workshop title | proposal title | title of session | title of the session | name of session
    | session | titre | titre de la session | titre de la seance | titulo | titulo de la sesion | titulo da sessao | titel
    | العنوان | название | 标题`,
  ),
  slot: concept(
    'paragraph',
    `time | date and time | date & time | date/time | time and date | date | slot | session time | schedule | time slot
    | horaire | heure | date et heure | creneau | fecha y hora | fecha | hora | horario | data e hora | datum | uhrzeit | zeit
    | الوقت | التاريخ | время | дата | 时间`,
  ),
  room: concept(
    'line',
    `room | venue | location | session room | salle | lieu | sala | lugar | local | raum | ort | القاعة | зал | 会议室`,
  ),
  theme: concept(
    'paragraph',
    `theme | themes | main theme | subtheme | subthemes | sub-theme | sub-themes | sub theme | track | thematic track
    | issue | issues | focus area | focus areas | main focus area | thème | themes du fgi | sous-theme | sous-themes
    | tema | subtema | subtemas | thema | unterthema | الموضوع | тема | 主题`,
  ),
  tag: concept('line', 'tag | tags | etiquette | etiquettes | etiqueta | etiquetas | keyword | keywords'),
  session_type: concept('line', 'session type | type | type of session | type de session | tipo de sesion'),
  organizer: concept(
    'people',
    `organizer | organizers | organiser | organisers | session organizer | session organizers | session organiser
    | session organisers | workshop organizer | workshop organizers | workshop organiser | workshop organisers
    | organizing team | organising team | proposer | proposers | co-organizer | co-organizers | co-organiser | co-organisers
    | lead organizer | main organizer | proposer's name | co-proposer's name | proposers name | co-proposers name
    | proposer name | co-proposer name | name of proposer | name of proposer s | organizer name | organisateur | organisateurs
    | organisatrice | organisatrices | coorganisateur | co-organisateur | porteur du projet | organizador | organizadora
    | organizadores | organizadoras | coorganizador | organisator | veranstalter | veranstalterin | المنظم | المنظمون
    | организатор | организаторы | 组织者`,
  ),
  organization: concept(
    'line',
    `proposer's organization | proposer's organisation | co-proposer's organization | co-proposer's organisation
    | proposers organization | co-proposers organization | proposer organization | co-proposer organization
    | proposer's institution | organization of proposer | name of organization | organization | organisation
    | organisation du proposant | organizacion`,
  ),
  country: concept('line', 'country | country of proposer | pays | pais | land | البلد | страна'),
  stakeholder_group: concept(
    'line',
    `stakeholder group | stakeholder groups | stakeholder | proposer's stakeholder group | groupe de parties prenantes
    | partie prenante | grupo de interes | grupo de partes interesadas`,
  ),
  regional_group: concept('line', 'regional group | region | un regional group | groupe regional | grupo regional'),
  additional_speakers: concept(
    'people',
    `additional speakers | additional speaker | further speakers | other speakers | intervenants supplementaires
    | autres intervenants | oradores adicionales | ponentes adicionales`,
  ),
  speaker: concept(
    'people',
    `speaker | speakers | speakers provisionally confirmed | provisionally confirmed speakers | speakers confirmed
    | confirmed speakers | speakers to be confirmed | invited speakers | list of speakers | proposed speakers | speaker list
    | panelist | panelists | panellist | panellists | discussant | discussants | lead participants | resource persons
    | resource person | intervenant | intervenants | intervenante | intervenantes | orateur | orateurs | oratrice | oratrices
    | conferencier | conferenciers | paneliste | panelistes | panelista | panelistas | orador | oradores | oradora | oradoras
    | ponente | ponentes | palestrante | palestrantes | redner | rednerin | referent | referentin | sprecher
    | المتحدث | المتحدثون | докладчик | докладчики | спикер | спикеры | 发言人`,
  ),
  onsite_moderator: concept(
    'people',
    `moderator | moderators | onsite moderator | on-site moderator | on site moderator | onsite moderators
    | on-site moderators | moderator onsite | moderator on-site | in-person moderator | session moderator | moderator s onsite | chair | session chair
    | moderateur | moderatrice | moderateurs | moderateur sur place | moderatrice sur place | moderateur en presentiel
    | moderateur sur site | animateur | moderador | moderadora | moderadores | moderador presencial | moderadora presencial
    | moderatorin | المدير | مدير الجلسة | ميسر الجلسة | модератор | 主持人`,
  ),
  online_moderator: concept(
    'people',
    `online moderator | online moderators | moderator online | moderator remote | on-line moderator | remote moderator | remote moderators | virtual moderator
    | moderateur en ligne | moderatrice en ligne | moderateur a distance | moderador en linea | moderadora en linea
    | moderador virtual | moderador remoto | moderador online | moderadora online | online-moderator | online-moderatorin
    | المدير عبر الإنترنت | онлайн-модератор | 在线主持人`,
  ),
  rapporteur: concept(
    'people',
    `rapporteur | rapporteurs | rapporteuse | reporter | session rapporteur | relator | relatora | relatores
    | rapporteur de la session | berichterstatter | berichterstatterin | المقرر | докладчик-составитель | 报告员`,
  ),
  format: concept(
    'line',
    `format | session format | session formats | workshop format | format of the session | format de la session
    | format de la seance | formato | formato de la sesion | formato da sessao | sitzungsformat | الشكل | формат | 形式`,
  ),
  duration: concept(
    'line',
    `duration minutes | duration | duration min | duration in minutes | session duration | length | duree minutes | duree
    | duree en minutes | duracion minutos | duracion | duracion en minutos | duracao | dauer minuten | dauer | المدة
    | длительность | продолжительность | 时长`,
  ),
  format_description: concept(
    'text',
    'format description | description of format | description du format | descripcion del formato',
  ),
  abstract: concept(
    'text',
    `about this session | about the session | abstract | summary | session summary | a propos de cette session
    | a propos de cette seance | resume | acerca de esta sesion | resumen | zusammenfassung`,
  ),
  policy_questions: concept(
    'text',
    `policy question | policy questions | policy question s | policy questions to be addressed | key policy questions
    | key questions | guiding questions | questions to be addressed | question de politique | questions de politique
    | question politique | questions politiques | questions de politique publique | questions d'orientation
    | question s de politique | question s de politique publique | question s politique s | pregunta de politica
    | preguntas de politica | pregunta s de politica | preguntas de politica publica | pregunta s de politica publica
    | questoes de politica | politische frage | politische fragen | leitfragen | أسئلة السياسات | سؤال السياسات
    | вопросы политики | 政策问题`,
  ),
  additional_questions_information: concept(
    'text',
    'additional policy questions information | additional policy question information',
  ),
  previous_messages: concept(
    'text',
    `connection with previous messages | connection to previous messages | lien avec les messages precedents
    | conexion con mensajes anteriores`,
  ),
  participant_gain: concept(
    'text',
    `what will participants gain from attending this session | what will participants gain from attending
    | que retireront les participants de cette session | que retireront les participants de cette seance
    | que obtendran los participantes al asistir a esta sesion`,
  ),
  sdgs: concept(
    'list',
    `sdgs | sdg | sustainable development goals | sustainable development goal | sdgs addressed | un sdgs | odd | les odd
    | objectifs de developpement durable | ods | objetivos de desarrollo sostenible
    | objetivos de desenvolvimento sustentavel | أهداف التنمية المستدامة | цур | 可持续发展目标`,
  ),
  sdg_targets: concept('text', 'targets | sdg targets | cibles | metas'),
  description: concept(
    'text',
    `description | session description | workshop description | description of the session | content of the session
    | session content | content | description de la session | description de la seance | contenu de la session
    | descripcion | descripcion de la sesion | contenido de la sesion | descricao | beschreibung | الوصف | описание | 描述`,
  ),
  agenda: concept(
    'text',
    `agenda | session agenda | running order | programme | program | timing | proposed agenda | session outline
    | tentative agenda | draft agenda | deroule | deroulement | ordre du jour | orden del dia | programa | ablauf`,
  ),
  expected_outcomes: concept(
    'text',
    `expected outcomes | expected outcome | expected outputs | outcomes | expected results | resultats attendus
    | resultat attendu | resultats escomptes | resultados esperados | resultado esperado | erwartete ergebnisse
    | النتائج المتوقعة | ожидаемые результаты | 预期成果`,
  ),
  interaction: concept(
    'text',
    `interventions | discussion facilitation | hybrid format | audience | interaction | audience interaction | participation
    | audience participation | audience engagement | engagement | hybrid participation | how will participants be engaged
    | facilitation de la discussion | facilitation des debats | format hybride | public | interaction avec le public
    | participation du public | formato hibrido | facilitacion del debate | publico | participacion del publico
    | publikum | hybrides format | الجمهور | التفاعل | аудитория`,
  ),
  diversity: concept('text', 'diversity | diversite | diversidad | diversidade | vielfalt | gender and diversity'),
  relevance: concept(
    'text',
    `relevance to theme | relevance to the theme | relevance to internet governance | relevance of the session
    | relevance of the issue | relevance | pertinence | pertinence de la session
    | pertinence au regard du theme | pertinence par rapport au theme | pertinence pour la gouvernance de l'internet
    | relevancia | relevancia para el tema | relevancia de la sesion | relevancia para la gobernanza de internet | relevanz`,
  ),
  online_participation: concept(
    'text',
    `online participation | remote participation | usage of igf tool | usage of igf official tool | online tool
    | additional tools proposed | usage of igf tool additional tools proposed
    | usage of igf official tool additional tools proposed | participation en ligne | participacion en linea | participacion remota
    | participacao online | online-teilnahme`,
  ),
  experience: concept(
    'line',
    `conducted a workshop in igf before | conducted a workshop at igf before | previous workshop | first-time proposer
    | first time proposer`,
  ),
  report_link: concept('line', 'link to report | report link | link to the report | lien vers le rapport'),
  background_paper: concept('line', 'background paper | reference document | reference documents | background'),
  key_takeaways: concept('text', 'key takeaways | key takeaway | key messages | takeaways | principaux enseignements'),
  call_to_action: concept('text', "call to action | calls to action | appel a l'action | llamado a la accion"),
  session_report: concept(
    'text',
    `session report | report | pre-session synthesis | short report | session time & room | long report
    | rapport de la session | informe de la sesion`,
  ),
} as const satisfies Record<string, Concept>;

export type ConceptName = keyof typeof concepts;

/** Concepts whose label is also an everyday word: on a line with other text they need a colon or a telling value. */
export const numbered = new Set<ConceptName>([
  'organizer',
  'speaker',
  'onsite_moderator',
  'online_moderator',
  'rapporteur',
  'tag',
  'additional_speakers',
]);
