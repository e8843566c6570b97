create table account (
    id            uuid primary key,
    username      text        not null unique check (username = lower(username)),
    display_name  text        not null,
    -- Absent for guests: they cannot sign in again.
    password_hash text,
    roles         text[]      not null check (cardinality(roles) > 0),
    guest         boolean     not null,
    created_at    timestamptz not null
);

create table session (
    -- SHA-256 of the token the browser holds, in hexadecimal.
    fingerprint text primary key,
    account_id  uuid        not null references account (id) on delete cascade,
    expires_at  timestamptz not null
);

create index session_of_account on session (account_id);
create index session_by_expiry on session (expires_at);
