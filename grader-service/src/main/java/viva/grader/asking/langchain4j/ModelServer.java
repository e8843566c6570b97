package viva.grader.asking.langchain4j;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import java.time.Duration;
import viva.grader.asking.Chat;
import viva.grader.asking.ReplyFormat;

/** A server of one protocol with the model that is asked for. */
interface ModelServer {
    String model();

    String place();

    /** Of one call. */
    Duration timeout();

    /**
     * What a request carries beside its messages.
     *
     * @param format null for none
     * @param tuned  false for servers that refuse such fields: temperature, seed, limit of tokens, thinking
     */
    ChatRequestParameters parameters(int sample, boolean tuned, ResponseFormat format);

    ChatModel chatModel();

    /** A text of the server's with the key taken out. */
    String withoutKey(String text);

    default Chat chat(ReplyFormat format, boolean tuned) {
        return new LangChainChat(this, chatModel(), format, tuned);
    }
}
