package org.cadlift.parse.dwg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.Finding;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads what `cadlift-dwg` tells, one JSON object a line. Names it does not know are skipped, so that a newer program
/// may say more; a line that is no JSON is taken for words of the system, and left out.
final class NoticeReader {
    private static final JsonFactory JSON = new JsonFactory();

    private NoticeReader() {}

    /// Is one line.
    private record Notice(String severity, String message, String handle) {}

    /// Gives a finding for each warning: with the handle of an entity something was lost, else repaired.
    static List<Finding> warnings(String talk) {
        List<Finding> findings = new ArrayList<>();
        for (Notice notice : notices(talk)) {
            if (notice.severity().equals("warning")) {
                findings.add(
                        notice.handle().isEmpty()
                                ? Finding.warning(NoticeCode.DWG_REPAIRED, notice.message(), Place.NOWHERE)
                                : Finding.warning(
                                        NoticeCode.ENTITY_FAILED, notice.message(), Place.of("", notice.handle())));
            }
        }
        return findings;
    }

    /// Gives the message of the first error.
    static Optional<String> error(String talk) {
        return notices(talk).stream()
                .filter(notice -> notice.severity().equals("error"))
                .map(Notice::message)
                .findFirst();
    }

    private static List<Notice> notices(String talk) {
        List<Notice> notices = new ArrayList<>();
        for (String line : talk.lines().toList()) {
            try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
                notice(json).ifPresent(notices::add);
            } catch (JacksonException e) {
                // Words of the system, such as those on a lack of memory.
            }
        }
        return notices;
    }

    private static Optional<Notice> notice(JsonParser json) {
        String severity = "";
        String message = "";
        String handle = "";
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return Optional.empty();
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "severity" -> severity = json.getString();
                case "message" -> message = json.getString();
                case "handle" -> handle = json.getString();
                default -> json.skipChildren();
            }
        }
        return message.isBlank() ? Optional.empty() : Optional.of(new Notice(severity, message, handle));
    }
}
