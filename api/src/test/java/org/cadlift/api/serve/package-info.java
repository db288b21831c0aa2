/// Tests the service: real servers on free ports, asked over HTTP.
@NullMarked
package org.cadlift.api.serve;

import org.jspecify.annotations.NullMarked;
