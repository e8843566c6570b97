package viva.grader.asking;

import java.util.Objects;
import viva.grader.grading.Wording;

/** The way to the language model that is set up. */
public interface Connection {
    /** As far as is known. Does not block. */
    State now();

    /** Waits for a probe that is under way, and looks again where the last look is long ago. */
    State settled() throws InterruptedException;

    /** Tells that the model could not be reached; nobody asks it until it has been looked at again. */
    void lost(AskingFailure why);

    /** How it stands. */
    sealed interface State {
        /** It answers. */
        record Ready(Chat chat) implements State {
            public Ready {
                Objects.requireNonNull(chat, "chat is null");
            }
        }

        /**
         * It does not.
         *
         * @param lookAgain whether time may help; false where a setting must be changed
         */
        record Away(Wording reason, boolean lookAgain) implements State {
            public Away {
                Objects.requireNonNull(reason, "reason is null");
            }
        }
    }
}
