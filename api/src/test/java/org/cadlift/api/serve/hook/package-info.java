@NullMarked
package org.cadlift.api.serve.hook;

import org.jspecify.annotations.NullMarked;
