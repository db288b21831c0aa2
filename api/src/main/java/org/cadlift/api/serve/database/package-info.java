/// Holds the tables of the service. `V<number>__<what>.sql` beside this package are run once each, in their order, by
/// Flyway, on H2 and on PostgreSQL alike: so they use only what both know.
@NullMarked
package org.cadlift.api.serve.database;

import org.jspecify.annotations.NullMarked;
