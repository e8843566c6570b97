package viva.grader.asking.langchain4j;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;

/** What broke a connection, in words. */
final class Trouble {
    private Trouble() {}

    static String of(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnknownHostException _, UnresolvedAddressException _ -> {
                    return "no such host";
                }
                case HttpConnectTimeoutException _ -> {
                    return "nobody answers there";
                }
                case javax.net.ssl.SSLException ssl -> {
                    return "no TLS connection: " + ssl.getMessage();
                }
                default -> { }
            }
        }
        return broken instanceof ConnectException ? "connection refused" : "the connection broke (" + broken.getClass().getSimpleName() + ")";
    }
}
