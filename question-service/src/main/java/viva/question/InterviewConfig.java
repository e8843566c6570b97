package viva.question;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import viva.question.interview.DeliverAnswers;

/** What of interviews can be set. */
@ConfigMapping(prefix = "viva.interview")
public interface InterviewConfig extends DeliverAnswers.Patience {
    /** Questions of so many latest interviews of a candidate are avoided while others are left. */
    @WithDefault("10")
    int recentInterviews();

    @Override
    @WithDefault("15s")
    Duration lease();

    @Override
    @WithDefault("1s")
    Duration firstRetry();

    @Override
    @WithDefault("30s")
    Duration longestRetry();
}
