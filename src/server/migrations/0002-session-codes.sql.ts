// The six characters people type to come in. Drawn once for each session; a code is never given to another one.
export default `
create table session_code (
  code text primary key check (code ~ '^[2-9A-HJKMNP-Z]{6}$'),
  log text not null unique references log
);
`;
