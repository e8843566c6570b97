-- Where the grade of each answer stands. One row an answer, written once by SubmitForGrading.
CREATE TABLE grade (
    answer          text PRIMARY KEY,
    interview       text NOT NULL,
    turn            text NOT NULL,
    candidate       text NOT NULL,
    question        text NOT NULL,
    follow_up_point text,
    rubric_version  integer NOT NULL,
    position        bigint GENERATED ALWAYS AS IDENTITY UNIQUE, -- the order answers came in
    revision        bigint NOT NULL DEFAULT 1,                  -- grows with every change of the grade
    receipt         bigint                                      -- the newest; null while pending
);
CREATE INDEX grade_of_interview ON grade (interview, position);

-- Every grade ever given, as the receipt's JSON. Never changed.
CREATE TABLE receipt (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    answer     text NOT NULL REFERENCES grade (answer),
    document   text NOT NULL,
    created_at timestamptz NOT NULL
);
ALTER TABLE grade ADD FOREIGN KEY (receipt) REFERENCES receipt (id);

-- What is graded, kept so that it can be graded again.
CREATE TABLE submission (
    answer   text PRIMARY KEY REFERENCES grade (answer),
    document bytea NOT NULL           -- viva.grader.v1.Submission
);

-- Work to do. A row is deleted with the grade's writing, in one transaction.
CREATE TABLE grading_job (
    answer      text PRIMARY KEY REFERENCES grade (answer),
    attempts    integer NOT NULL DEFAULT 0,
    due_at      timestamptz NOT NULL,
    worker      text,                 -- who holds the newest lease
    lease_token uuid,
    lease_until timestamptz
);
CREATE INDEX grading_job_due ON grading_job (due_at);
