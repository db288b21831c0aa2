@NullMarked
package org.cadlift.api.serve.watch;

import org.jspecify.annotations.NullMarked;
