/// Real servers for tests, started by `infra/dev/servers`.
@NullMarked
package org.cadlift.servers;

import org.jspecify.annotations.NullMarked;
