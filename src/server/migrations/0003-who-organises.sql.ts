// Who may make sessions: the first organiser, and whoever came in by a link for organisers. Those who are there stay as
// they are.
export default `
alter table member add column organises boolean not null default true;
`;
