package org.cadlift.api.serve.reach;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/// Says in a few words why the other side did not answer, without addresses or anything else of the inside.
public final class Trouble {
    private Trouble() {}

    public static String of(IOException thrown) {
        return switch (thrown) {
            case RefusedException refused -> "its address " + refused.reason();
            case UnknownHostException _ -> "its host does not exist";
            case ConnectTimeoutException _ -> "it takes no connection in time";
            case SocketTimeoutException _ -> "it does not answer in time";
            case NoRouteToHostException _ -> "it cannot be reached";
            case ConnectException _ -> "it takes no connection";
            case SSLException _ -> "its encryption or certificate is not accepted";
            case InterruptedIOException _ -> "the call was ended";
            default -> "the connection broke";
        };
    }
}
