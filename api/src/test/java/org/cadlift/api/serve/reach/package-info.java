@NullMarked
package org.cadlift.api.serve.reach;

import org.jspecify.annotations.NullMarked;
