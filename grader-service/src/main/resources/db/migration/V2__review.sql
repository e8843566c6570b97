-- Versions at which the machine graded an answer. Until now each answer was graded once, as version 2.
ALTER TABLE receipt ADD COLUMN version bigint;
UPDATE receipt SET version = 2;
ALTER TABLE receipt ALTER COLUMN version SET NOT NULL, ADD UNIQUE (answer, version);
-- viva.question.v1.Question, where graded against another rubric than the answer was handed in with.
ALTER TABLE receipt ADD COLUMN question bytea;

-- What people ruled on single points. Rows are only ever added; the newest of a point counts.
CREATE TABLE overruling (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    answer    text NOT NULL REFERENCES grade (answer),
    point     text NOT NULL,
    from_kind text NOT NULL,
    to_kind   text NOT NULL,
    reason    text NOT NULL,
    person    text NOT NULL,
    ruled_at  timestamptz NOT NULL,
    version   bigint NOT NULL,            -- of the grade that it made
    UNIQUE (answer, version)
);
CREATE FUNCTION overruling_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a ruling is kept as it is: add another';
END $$;
CREATE TRIGGER overruling_is_kept BEFORE UPDATE OR DELETE ON overruling
    FOR EACH ROW EXECUTE FUNCTION overruling_is_kept();

CREATE INDEX grade_of_question ON grade (question, position);
