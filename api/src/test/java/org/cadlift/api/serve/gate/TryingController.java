package org.cadlift.api.serve.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cadlift.api.serve.caller.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Answers what the tests of the filters need somebody to answer.
@RestController
final class TryingController {
    @GetMapping("/api/v1/trying")
    Map<String, String> who(Caller caller, HttpServletRequest request) {
        return Map.of(
                "tenant",
                caller.tenant(),
                "user",
                caller.user(),
                "role",
                caller.role().name(),
                "address",
                request.getRemoteAddr(),
                "scheme",
                request.getScheme());
    }

    @PostMapping("/api/v1/trying")
    Map<String, Object> act(@RequestBody Map<String, Object> body) {
        return body;
    }

    @PostMapping("/api/v1/batches/trying")
    Map<String, Object> upload(@RequestParam MultipartFile upload) {
        return Map.of("bytes", upload.getSize());
    }

    @PostMapping("/api/v1/trying/upload")
    Map<String, Object> small(@RequestParam MultipartFile upload) {
        return Map.of("bytes", upload.getSize());
    }

    @GetMapping("/api/v1/trying/later")
    Callable<String> later() {
        return () -> {
            Thread.sleep(50);
            return "later";
        };
    }

    @GetMapping("/api/v1/trying/bug")
    String bug() {
        return Optional.<String>empty().orElseThrow(() -> new IllegalStateException("/secret/path was not found"));
    }

    @GetMapping("/api/v1/trying/status")
    void status(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value(), "inner words");
    }
}
