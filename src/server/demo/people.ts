import type { AttributionLevel, Place, RegionalGroup, StakeholderGroup } from '#core/session/words.ts';

/**
 * Who takes part in the demonstration. Quillanor, its islands, its people and their organisations are made up; whoever
 * bears one of these names in the world we live in is not meant.
 */
export interface MadeUpPerson {
  name: string;
  organisation: string;
  group: StakeholderGroup;
  region: RegionalGroup;
  place: Place;
  as: AttributionLevel;
}

const of =
  (group: StakeholderGroup, organisation: string) =>
  (name: string, region: RegionalGroup, place: Place = 'room', as: AttributionLevel = 'named'): MadeUpPerson => ({
    name,
    organisation,
    group,
    region,
    place,
    as,
  });

const waters = of('government', 'Ministry of Inland Waters and Networks');
const mayors = of('government', 'League of Outer Island Mayors');
const permits = of('government', 'Harbour Permit Office');
const commons = of('civil_society', 'Harbour Commons');
const listeners = of('civil_society', 'Night Radio Listeners');
const fishers = of('civil_society', 'Net Menders’ Union');
const deaf = of('civil_society', 'Quillanor Deaf Forum');
const cable = of('private_sector', 'Lowtide Cable');
const ferry = of('private_sector', 'Serin Ferries and Freight');
const market = of('private_sector', 'Port Serin Market Payments');
const exchange = of('technical_community', 'Quillanor Internet Exchange');
const menders = of('technical_community', 'Island Network Menders');
const weather = of('technical_community', 'Open Weather Buoys');
const college = of('academia', 'College of the Straits');
const law = of('academia', 'Institute for Maritime Law, Port Serin');
const straits = of('intergovernmental_organization', 'Straits Cooperation Council');
const relief = of('intergovernmental_organization', 'Joint Relief Desk');

export const people: readonly MadeUpPerson[] = [
  waters('Rasmus Ilverdy', 'eastern_european_group'),
  waters('Saphira Wendolet', 'eastern_european_group', 'online'),
  waters('Ondrej Fallowmere', 'eastern_european_group', 'room', 'organisation'),
  mayors('Tamsin Oquendo-Ray', 'grulac'),
  mayors('Ilja Brackwater', 'eastern_european_group', 'hub'),
  mayors('Perpetua Lindqvale', 'weog', 'online', 'organisation'),
  permits('Casper Umberto-Hale', 'grulac', 'room', 'group'),
  permits('Nadeem Orchardine', 'asia_pacific_group', 'online', 'withheld'),
  permits('Liv Marrowstone', 'weog'),
  commons('Bettine Orsolak', 'eastern_european_group'),
  commons('Oyelaran Tibbs', 'african_group'),
  commons('Mirembe Castellaine', 'african_group', 'online'),
  commons('Joris Pennywhistle', 'weog', 'room', 'group'),
  listeners('Aslaug Demirova', 'eastern_european_group', 'online'),
  listeners('Teodoro Winterbourn', 'grulac', 'online', 'group'),
  listeners('Fatou Silverdale', 'african_group', 'hub'),
  fishers('Brannoc Tull', 'weog'),
  fishers('Graciela Mudflats', 'grulac', 'hub'),
  fishers('Henrike Sandoval-Ost', 'weog', 'room', 'withheld'),
  deaf('Solveig Amakiri', 'african_group'),
  deaf('Lucan Everhythe', 'weog', 'online', 'organisation'),
  cable('Mei-Lan Dresko', 'asia_pacific_group'),
  cable('Viggo Harrowgate', 'weog', 'room', 'organisation'),
  cable('Parisa Stillwater', 'asia_pacific_group', 'online'),
  ferry('Ezekiel Brandt-Moyo', 'african_group'),
  ferry('Ottoline Grebe', 'weog', 'room', 'group'),
  market('Kiran Veltheim', 'asia_pacific_group', 'online'),
  market('Rosalind Obuya', 'african_group'),
  market('Anselm Quist', 'eastern_european_group', 'online', 'withheld'),
  exchange('Halvor Quenneville', 'weog'),
  exchange('Zuzana Pellwright', 'eastern_european_group', 'online'),
  exchange('Tomasz Larkmoor', 'eastern_european_group'),
  menders('Ines Kolb', 'grulac'),
  menders('Dagny Okonjo-Reef', 'african_group', 'online'),
  menders('Bao Thistlewood', 'asia_pacific_group', 'hub', 'group'),
  weather('Ulrike Marama', 'asia_pacific_group'),
  weather('Fenwick Alcazar', 'grulac', 'online'),
  college('Tova Sundermark', 'weog', 'online'),
  college('Emeka Rushford', 'african_group'),
  college('Hyacinth Vandrey', 'grulac', 'room', 'group'),
  law('Leopold Asquith-Nair', 'asia_pacific_group'),
  law('Signe Torbett', 'weog', 'online'),
  law('Marisol Keene', 'grulac', 'room', 'organisation'),
  straits('Adaeze Holloway', 'african_group'),
  straits('Werner Isleby', 'weog', 'online', 'organisation'),
  straits('Noor Calloway', 'asia_pacific_group'),
  relief('Piotr Summerhayes', 'eastern_european_group', 'online'),
  relief('Imani Foxglove', 'african_group', 'room', 'group'),
];
