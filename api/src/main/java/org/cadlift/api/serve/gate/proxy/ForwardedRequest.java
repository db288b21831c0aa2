package org.cadlift.api.serve.gate.proxy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/// Is a request as the client sent it to the proxy.
final class ForwardedRequest extends HttpServletRequestWrapper {
    private static final int HTTPS_PORT = 443;

    private final String address;
    private final boolean secure;

    ForwardedRequest(HttpServletRequest request, String address, boolean secure) {
        super(request);
        this.address = address;
        this.secure = secure;
    }

    @Override
    public String getRemoteAddr() {
        return address;
    }

    @Override
    public String getRemoteHost() {
        return address;
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public String getScheme() {
        return secure ? "https" : super.getScheme();
    }

    @Override
    public int getServerPort() {
        String host = getHeader("Host");
        // Without a port in it, the host is meant at the usual port of the client's scheme.
        boolean named = host != null && host.indexOf(':', host.lastIndexOf(']') + 1) >= 0;
        return secure && !named ? HTTPS_PORT : super.getServerPort();
    }

    @Override
    public StringBuffer getRequestURL() {
        StringBuffer url = new StringBuffer(getScheme()).append("://").append(getServerName());
        if (!(secure && getServerPort() == HTTPS_PORT)) {
            url.append(':').append(getServerPort());
        }
        return url.append(getRequestURI());
    }
}
