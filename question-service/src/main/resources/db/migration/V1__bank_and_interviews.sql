-- The bank. Documents are jsonb; what is asked for by column stands in columns.

create table question (
    id             text primary key,
    newest_version int  not null,
    content_hash   text not null            -- SHA-256 of the newest version's document
);

-- A published version: inserted once, never updated.
create table question_version (
    question     text        not null references question,
    version      int         not null,
    content_hash text        not null,
    document     jsonb       not null,
    published_at timestamptz not null default now(),
    primary key (question, version)
);

create table problem (
    id       text primary key,
    document jsonb not null
);

create table handbook_part (
    id       text primary key,
    position int   not null,
    document jsonb not null
);

create table template (
    id       text primary key,
    position int   not null,
    document jsonb not null
);

-- Interviews.

create table interview (
    id         uuid primary key,
    candidate  text        not null,
    client_key text        not null,
    template   jsonb       not null,        -- as it was when the interview was drawn
    language   text        not null,
    seed       bigint      not null,
    created_at timestamptz not null,
    state      text        not null,
    started_at timestamptz,
    deadline   timestamptz,
    ended_at   timestamptz,
    changed_at timestamptz not null,
    revision   bigint      not null,
    unique (candidate, client_key)
);
create index interview_newest on interview (created_at desc, id desc);
create index interview_newest_of_candidate on interview (candidate, created_at desc, id desc);
create index interview_running on interview (deadline) where state = 'RUNNING';

create table turn (
    id               uuid primary key,
    interview        uuid    not null references interview,
    ordinal          int     not null,
    question         text    not null,
    question_version int     not null,
    follow_up_of     uuid references turn,
    follow_up_point  text,
    follow_up_zh     text,
    follow_up_en     text,
    draft_seq        bigint,
    draft_text       text,
    draft_language   text,
    draft_saved_at   timestamptz,
    answer_id        uuid unique,
    answer_key       text,
    answer_text      text,
    answer_language  text,
    answered_at      timestamptz,
    from_draft       boolean,
    revision         bigint  not null,
    foreign key (question, question_version) references question_version
) with (fillfactor = 70);                   -- room on the page for the next draft, so that no index is touched
create index turn_of_interview on turn (interview);
-- One follow-up a turn.
create unique index turn_follow_up on turn (follow_up_of) where follow_up_of is not null;

create table timeline_event (
    id        bigint generated always as identity primary key,
    interview uuid        not null references interview,
    turn      uuid,
    kind      text        not null,
    at        timestamptz not null,
    detail    jsonb       not null
);
create index timeline_of_interview on timeline_event (interview, id);

-- Answers on their way to grading; in the interviews' schema, so that one transaction writes both.
create table outbox (
    answer       uuid primary key,          -- hence handed over once
    turn         uuid        not null references turn,
    due_at       timestamptz not null,      -- also the end of the lease of the process that took it
    attempts     int         not null,
    problem      text,
    delivered_at timestamptz
);
create index outbox_due on outbox (due_at) where delivered_at is null;
