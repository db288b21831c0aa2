/// Describes the API to programs and to people: OpenAPI 3.1 at `/openapi.json`, Swagger UI at `/swagger-ui/`, and a
/// page for each failure code at `/docs/codes/`.
///
/// The description is written by hand (`openapi.yaml` beside this package); tests hold it against the routes that exist
/// and against every answer that they get.
@NullMarked
package org.cadlift.api.serve.openapi;

import org.jspecify.annotations.NullMarked;
