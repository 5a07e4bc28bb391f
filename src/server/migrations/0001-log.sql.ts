// What people wrote lies in `words`, sealed, and nowhere else; whose it was lies in `person` and `actor`. Every other table
// names people by their pseudonym in one log, so that a person is erased without moving a row of the log.
export default `
create table log (
  id text primary key,
  kind text not null,
  -- How often words were destroyed here: a node that holds the log in memory sees the number change and reads it anew.
  erasures integer not null default 0,
  created_at timestamptz not null default now()
);

create table entry (
  log text not null references log,
  seq integer not null check (seq > 0),
  eid text not null unique check (eid ~ '^[0-9a-f]{32}$'),
  -- Epoch milliseconds.
  at bigint not null,
  by text not null,
  -- json, not jsonb: the fields keep their order, so a node that reads folds exactly what the node that wrote folded.
  event json not null,
  type text not null generated always as (event ->> 'type') stored,
  commitment text check (commitment ~ '^[0-9a-f]{64}$'),
  primary key (log, seq)
);

create table person (
  id text primary key,
  key bytea not null check (length(key) = 32),
  created_at timestamptz not null default now()
);

create table words (
  eid text primary key references entry (eid),
  log text not null references log,
  person text not null references person on delete cascade,
  nonce bytea not null check (length(nonce) = 12),
  ciphertext bytea not null
);
create index words_of_person on words (person);

-- Who somebody is in a log. Also owners who do not act, such as seat:3: each has a person of its own, erased by itself.
create table actor (
  log text not null references log,
  actor text not null,
  person text not null references person on delete cascade,
  primary key (log, actor),
  unique (log, person)
);
create index actor_of_person on actor (person);

-- What was answered, so that an act sent again gets the same answer. The hash is keyed with the person's key: it can be
-- compared, and after an erasure not even guessed at.
create table act (
  log text not null references log,
  actor text not null,
  id text not null,
  hash bytea not null,
  outcome json not null,
  primary key (log, actor, id)
);

-- Tokens are never stored, only their SHA-256.
create table credential (
  token_hash bytea primary key,
  person text not null references person on delete cascade,
  kind text not null check (kind in ('guest', 'member')),
  log text references log,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  revoked_at timestamptz
);
create index credential_of_person on credential (person);

create table member (
  person text primary key references person on delete cascade,
  name text not null,
  created_at timestamptz not null default now()
);

create table invitation (
  token_hash bytea primary key,
  role text not null,
  log text references log,
  made_by text references person on delete set null,
  multi_use boolean not null,
  -- The credential it gave: the same one again is the same act sent again.
  used_by bytea,
  created_at timestamptz not null default now(),
  used_at timestamptz,
  expires_at timestamptz,
  revoked_at timestamptz
);
create index invitation_of_log on invitation (log);

create table secret (
  name text primary key,
  value bytea not null
);
`;
