@NullMarked
package org.cadlift.api.serve.trial;

import org.jspecify.annotations.NullMarked;
