/// Serves the API: what starts jobs over HTTP and tells what became of them.
///
/// [Server] starts it: a Spring Boot application without any settings file of its own, on [ServerSettings]. Each
/// package below is one concern, and the controllers in it are package-private:
///
/// - `problem`: what goes wrong, as problem details (RFC 9457)
/// - `caller`: on whose behalf a request is answered
/// - `job`: jobs, their events and files
/// - `gate`: what stands before everything that answers, as filters
/// - `identity`: who a request comes from and whether it may be answered
/// - `audit`: who changed what, and who was refused
/// - `database`: the tables, made and renewed by numbered scripts
///
/// Whatever is not a setting of the command line is a property below `cadlift.`, from the configuration file or from
/// the environment (`cadlift.limits.per-minute` is `CADLIFT_LIMITS_PERMINUTE` there).
@NullMarked
package org.cadlift.api.serve;

import org.jspecify.annotations.NullMarked;
