/** The enumerations of the forms, in the spellings pages use. Compared after folding. */
import { fold } from './fold.ts';
import type { RegionalGroup, StakeholderGroup } from './reading.ts';

function spellings<Value extends string>(table: Record<Value, string>): Map<string, Value> {
  const found = new Map<string, Value>();
  for (const value in table) {
    for (const spelling of table[value].split('|')) found.set(fold(spelling), value);
  }
  return found;
}

export const groupSpellings = spellings<StakeholderGroup>({
  government: `government | governments | governmental | govt | gov | gouvernement | gouvernements | gobierno | gobiernos
    | governo | regierung | public sector | secteur public | sector publico | الحكومة | حكومة | правительство | 政府`,
  intergovernmental_organization: `intergovernmental organization | intergovernmental organizations
    | intergovernmental organisation | intergovernmental organisations | inter-governmental organization
    | inter-governmental organisation | intergovernmental | igo | igos | international organization
    | international organizations | international organisation | international organisations
    | organisation intergouvernementale | organisations intergouvernementales | organisation internationale
    | organizacion intergubernamental | organizaciones intergubernamentales | organizacion internacional
    | organizacao intergovernamental | zwischenstaatliche organisation | منظمة حكومية دولية
    | межправительственная организация | 政府间组织`,
  private_sector: `private sector | business | business community | industry | private | business sector | secteur prive
    | entreprises | sector privado | empresas | setor privado | privatwirtschaft | privatsektor | القطاع الخاص
    | частный сектор | 私营部门`,
  civil_society: `civil society | civil society organization | civil society organisation | civil society organizations
    | cso | csos | ngo | ngos | civil | societe civile | sociedad civil | sociedade civil | zivilgesellschaft
    | المجتمع المدني | гражданское общество | 民间社会`,
  technical_community: `technical community | technical communities | technical | tech community | technical and academic
    | technical and academic community | communaute technique | comunidad tecnica | comunidade tecnica
    | technische gemeinschaft | technische community | المجتمع التقني | техническое сообщество | 技术社群 | 技术界`,
  academia: `academia | academic | academic community | academics | academe | university | universite | milieu universitaire
    | monde universitaire | communaute universitaire | communaute academique | comunidad academica | sector academico
    | wissenschaft | الأوساط الأكاديمية | академическое сообщество | 学术界`,
  other: `other | others | youth | youth community | media | press | parliament | parliamentarian | parliamentarians
    | legislator | legislators | legislature | autre | autres | jeunesse | otro | otros | juventud | sonstige`,
});

export const regionSpellings = spellings<RegionalGroup>({
  african_group: `african group | africa | african | african regional group | africa group | african region
    | groupe africain | groupe des etats d'afrique | afrique | grupo africano | grupo de africa | grupo de los estados de africa
    | grupo dos estados africanos | afrikanische gruppe | المجموعة الأفريقية | المجموعة الافريقية | африканская группа | 非洲集团`,
  asia_pacific_group: `asia-pacific group | asia pacific group | asia-pacific | asia pacific | asia & pacific group
    | asia-pacific regional group | asia pacific regional group | asia and the pacific | asia and pacific group
    | asia and the pacific group | asian group | asia-pacific region | apac | groupe asie-pacifique | groupe de l'asie-pacifique
    | groupe asie et pacifique | asie-pacifique | grupo asia-pacifico | grupo de asia-pacifico | grupo de asia y el pacifico
    | asia-pacifico | asia y el pacifico | gruppe asien-pazifik | مجموعة آسيا والمحيط الهادئ
    | группа азии и тихого океана | 亚太集团`,
  eastern_european_group: `eastern european group | eastern european | eastern europe | eastern europe group | eeg
    | eastern european regional group | east european group | groupe d'europe orientale | groupe de l'europe orientale
    | groupe des etats d'europe orientale | europe orientale | europe de l'est | grupo de europa oriental | europa oriental
    | grupo de europa del este | osteuropaische gruppe | مجموعة أوروبا الشرقية | восточноевропейская группа | 东欧集团`,
  grulac: `latin american and caribbean group (grulac) | latin american and caribbean group | grulac
    | latin american & caribbean group | latin american and caribbean regional group | latin america and the caribbean
    | latin america and caribbean | latin american and the caribbean group | latin america and caribbean group
    | latin america & caribbean | latin america | caribbean | lac | grulac group
    | groupe de l'amerique latine et des caraibes | groupe de l'amerique latine et des caraibes (grulac)
    | groupe des etats d'amerique latine et des caraibes | groupe amerique latine et caraibes
    | groupe latino-americain et caribeen | amerique latine et caraibes | grupo de america latina y el caribe
    | grupo de america latina y el caribe (grulac) | grupo latinoamericano y del caribe | america latina y el caribe
    | grupo da america latina e caribe | مجموعة أمريكا اللاتينية والكاريبي | группа латинской америки и карибов | 拉美集团`,
  weog: `western european and others group (weog) | western european and others group | weog
    | western european and other group | western european and other states group | western european & others group
    | western european and other states | western europe and others group | western europe and others | western europe
    | western european group | western european and others | western european and others regional group
    | groupe des etats d'europe occidentale et autres etats | groupe europe occidentale et autres
    | groupe d'europe occidentale et autres | groupe de l'europe occidentale et autres etats | geoa
    | groupe de l'europe occidentale et autres etats (weog) | groupe d'europe occidentale et autres etats
    | grupo de europa occidental y otros | grupo de europa occidental y otros estados | westeuropaische und andere staaten
    | مجموعة أوروبا الغربية ودول أخرى | группа западной европы и других государств | 西欧和其他国家集团`,
  // A page says so of people who belong to no regional group; a legitimate value only in second place.
  intergovernmental_organization: 'intergovernmental organization regional group | igo group',
  other: 'other region | none | international | global | multi-regional | no regional group',
  unspecified: 'unspecified | not specified | not applicable | n/a | na | unknown',
});

/** Formats of the forms; translations carry the form's own English term. */
export const formatTerms = spellings({
  panel: "panel | panel discussion | mesa redonda panel | table d'experts | panel de discusion | podium",
  round_table:
    'round table | round-table | table ronde | mesa redonda | runder tisch | مائدة مستديرة | круглый стол | 圆桌会议',
  roundtable: 'roundtable',
  break_out_group_discussions: `break-out group discussions | break-out group discussion | break-out groups
    | groupes de discussion | discussions en petits groupes | grupos de discusion`,
  breakout_group_discussions: 'breakout group discussions | breakout group discussion',
  debate: 'debate | debat | debatte | مناظرة | дебаты | 辩论',
  birds_of_a_feather: 'birds of a feather',
  bof: 'bof',
  tutorial: 'tutorial | tutoriel | taller tutorial',
  flash_session: 'flash session | session flash | session eclair | sesion flash',
  lightning_talk: 'lightning talk | lightning talks | presentation eclair | charla relampago',
  town_hall: 'town hall | town-hall',
  open_forum: 'open forum | forum ouvert | foro abierto',
  networking_session: 'networking session | networking | session de reseautage',
  launch_award_event: 'launch / award event | launch/award event',
  workshop: 'workshop | atelier | taller',
  simulation: 'simulation',
  theater: 'theater',
  theatre: 'theatre',
  classroom: 'classroom',
  hybrid: 'hybrid | hybrid session',
  other: 'other | autre | otro | otra | outro | sonstiges | andere | أخرى | другое | 其他',
});

export const roomTerms = spellings({
  auditorium: 'auditorium | auditoire | auditorio | قاعة محاضرات',
  classroom: 'classroom | salle de classe | salle de cours | aula',
  u_shape: 'u-shape | u shape | ushape | u-shaped | en u | disposition en u | en forme de u | forma de u',
  circle: 'circle | circular | cercle | en cercle | circulo',
  theater: 'theater | style theater',
  theatre: 'theatre | theatre style',
  flexible_seating: 'flexible seating | flexible | places libres | places modulables | asientos flexibles',
  round_tables: 'round tables | tables rondes | mesas redondas',
  boardroom: 'boardroom | board room | hollow square',
  banquet: 'banquet | cabaret',
});

/** Session types with the short code of references. */
export const typeCodes = spellings({
  WS: 'ws | workshop | atelier | taller',
  OF: 'of | open forum | forum ouvert | foro abierto',
  TH: 'th | town hall | town-hall',
  LT: 'lt | lightning talk | lightning talks',
  NS: 'ns | networking session | networking',
  DC: 'dc | dynamic coalition',
  BPF: 'bpf | best practice forum',
  NRI: 'nri | nris | nri session | nri collaborative session | nris collaborative session',
  PT: 'pt | pt session | parliamentary track | parliamentary session',
  LAUNCH: 'launch / award event | launch/award event | launch award event | launch event | award event | launch',
  DAY0: 'day 0 event | day 0 | day zero event | pre-event | pre event | day 0 session',
  MAIN: 'main session | ms | high level session | high-level session',
  FLASH: 'flash session | fs',
});

/** Official short titles of the goals, folded, with the spellings that differ on pages. */
export const goalTitles = spellings({
  1: 'no poverty | pas de pauvrete | fin de la pobreza',
  2: 'zero hunger | faim zero | hambre cero',
  3: 'good health and well-being | good health and wellbeing | bonne sante et bien-etre | salud y bienestar',
  4: 'quality education | education de qualite | educacion de calidad',
  5: 'gender equality | egalite entre les sexes | igualdad de genero',
  6: 'clean water and sanitation | eau propre et assainissement | agua limpia y saneamiento',
  7: "affordable and clean energy | energie propre et d'un cout abordable | energia asequible y no contaminante",
  8: 'decent work and economic growth | travail decent et croissance economique | trabajo decente y crecimiento economico',
  9: `industry, innovation and infrastructure | industries, innovation and infrastructure
    | industry, innovation, and infrastructure | industrie, innovation et infrastructure
    | industria, innovacion e infraestructura`,
  10: 'reduced inequalities | reduced inequality | inegalites reduites | reduccion de las desigualdades',
  11: 'sustainable cities and communities | villes et communautes durables | ciudades y comunidades sostenibles',
  12: `responsible consumption and production | responsible production and consumption
    | consommation et production responsables | produccion y consumo responsables`,
  13: 'climate action | mesures relatives a la lutte contre les changements climatiques | accion por el clima',
  14: 'life below water | vie aquatique | vida submarina',
  15: 'life on land | vie terrestre | vida de ecosistemas terrestres',
  16: `peace, justice and strong institutions | peace, justice, and strong institutions
    | paix, justice et institutions efficaces | paz, justicia e instituciones solidas`,
  17: `partnerships for the goals | partnership for the goals | partenariats pour la realisation des objectifs
    | alianzas para lograr los objetivos`,
});
