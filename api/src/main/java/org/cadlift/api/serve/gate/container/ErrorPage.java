package org.cadlift.api.serve.gate.container;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cadlift.api.serve.problem.BodyFault;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.api.serve.problem.ProblemWriter;
import org.cadlift.contract.FailureCode;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers errors that were only named by their status.
@Controller
final class ErrorPage implements ErrorController {
    private final ProblemWriter problems;

    ErrorPage(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(fault(request), request, response);
    }

    private static ProblemFault fault(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
            return ProblemFault.of(404, FailureCode.SYS_FILE_NOT_FOUND, "There is no such page");
        }
        // The container takes whatever ends the reading of a body for a broken request.
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof BodyFault body
                ? body.problem()
                : ErrorValve.fault(status);
    }
}
