// The code with which somebody comes back to a session after losing their phone. Only its hash: the code was shown once, and
// stands on paper. A new one takes the place of the one before.
export default `
create table personal_code (
  log text not null references log,
  person text not null references person on delete cascade,
  code_hash bytea not null check (length(code_hash) = 32),
  made_at timestamptz not null default now(),
  primary key (log, person),
  unique (log, code_hash)
);
create index personal_code_of_person on personal_code (person);
`;
