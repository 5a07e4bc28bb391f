/** A proposal as it might stand on a page, with what real pages have wrong with them. Everything in it is made up. */
export const draftPage = `IGF 2026 WS #23
Demonstration: One crew for nine islands

Time
Tuesday, 12th May, 2026 (09:30 UTC) - Tuesday, 12th May, 2026 (11:00 UTC)
Room: Net Loft

Organizer 1: Bettine Orsolak, Harbour Commons
Organizer 2: Rasmus Ilverdy, Ministry of Inland Waters and Networks

Speaker 1: Rasmus Ilverdy, Government, Eastern European Group
Speaker 2: Oyelaran Tibbs, Civil Society, African Group
Speaker 3: Halvor Quenneville, Technical Community, Western European and Others Group (WEOG)
Speaker 4: Mei-Lan Dresko (TBC), Private Sector, Asia-Pacific Group

Moderator

Bettine Orsolak, Civil Society, Eastern European Group

Online Moderator

Tova Sundermark, Academia, Western European and Others Group (WEOG)

Format

Round Table - Circle - 90 Min

Policy Question(s)

Who pays the crew when nothing is broken? Which island comes first when two are cut off in one storm? How does a crew that belongs to nobody answer to everybody?

SDGs

GOAL 9: Industry, Innovation and Infrastructure
GOAL 11: Sustainable Cities and Communities
16.a

Description: The moderator opens with five minutes on last winter's three cable faults. Six speakers then give short presentations of five minutes each, among them:
- A scholar of maritime law: TBC
- A representative of a regional organization: TBC
A moderated discussion of ten minutes among the speakers follows. Half of the session is reserved for the audience, in the room and online alike.

Expected Outcomes: - A shared list of the permits that hold repairs up.
- A proposal for a common repair crew.

Hybrid Format: Questions from the room and from online are taken in turn.
`;
