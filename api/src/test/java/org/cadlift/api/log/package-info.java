@NullMarked
package org.cadlift.api.log;

import org.jspecify.annotations.NullMarked;
