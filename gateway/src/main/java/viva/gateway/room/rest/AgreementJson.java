package viva.gateway.room.rest;

import java.util.List;
import viva.grader.v1.OverrideCase;
import viva.grader.v1.OverrideDirection;
import viva.grader.v1.PointAgreement;

/** How people and the machine agree, point by point. */
record AgreementJson(List<PointJson> points) {
    static AgreementJson of(List<PointAgreement> points) {
        return new AgreementJson(points.stream().map(PointJson::of).toList());
    }

    /**
     * @param graded     answers in which the machine said something of the point
     * @param overridden those of which a person now says otherwise
     * @param share      overridden of graded, 0 to 1
     */
    record PointJson(String question, String point, int graded, int overridden, double share, List<DirectionJson> directions,
                     List<CaseJson> cases) {
        static PointJson of(PointAgreement point) {
            return new PointJson(point.getQuestion(), point.getPoint(), point.getGraded(), point.getOverridden(), point.getShare(),
                    point.getDirectionsList().stream().map(DirectionJson::of).toList(),
                    point.getCasesList().stream().map(CaseJson::of).toList());
        }
    }

    record DirectionJson(String machine, String person, int count) {
        static DirectionJson of(OverrideDirection direction) {
            return new DirectionJson(GradeJson.nameOf(direction.getMachine()), GradeJson.nameOf(direction.getPerson()), direction.getCount());
        }
    }

    /** An answer, with the interview whose scorecard shows it. */
    record CaseJson(String answer, String interview, String turn, String machine, GradeJson.OverrideJson override) {
        static CaseJson of(OverrideCase found) {
            return new CaseJson(found.getAnswer(), found.getInterview(), found.getTurn(), GradeJson.nameOf(found.getMachine()),
                    GradeJson.OverrideJson.of(found.getOverride()));
        }
    }
}
