package org.cadlift.api.serve.gate.size;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;
import org.springframework.stereotype.Component;

/// Counts the bytes of each body as they are read.
@Component
public final class BodyMeter extends ValveBase {
    private final SizeSettings settings;

    BodyMeter(SizeSettings settings) {
        super(true);
        this.settings = settings;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request wire = request.getCoyoteRequest();
        InputBuffer bytes = wire.getInputBuffer();
        if (bytes == null || request.getServletPath() == null) {
            getNext().invoke(request, response);
            return;
        }
        // The buffer belongs to the connection, which goes on to other requests: it is put back. An answer that is
        // given later, by another thread, has no body left to read.
        wire.setInputBuffer(new MeteredBody(bytes, settings.of(request.getMethod(), request.getServletPath())));
        try {
            getNext().invoke(request, response);
        } finally {
            wire.setInputBuffer(bytes);
        }
    }
}
