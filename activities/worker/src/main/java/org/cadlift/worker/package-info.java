@NullMarked
package org.cadlift.worker;

import org.jspecify.annotations.NullMarked;
