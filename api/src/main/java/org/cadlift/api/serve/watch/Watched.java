package org.cadlift.api.serve.watch;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Has each call of a method timed as an operation: its statistics, its line in the log, and its profile when it is
/// slow. A method that answers with a [java.util.concurrent.CompletionStage] is timed until that completes.
///
/// The method is of a Spring bean, is not private, and neither it nor its class is final: calls go through a class
/// below it.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Watched {
    /// Names the operation: a few words of lower-case letters with dots, `job.submit`; never anything of a request.
    String value();
}
