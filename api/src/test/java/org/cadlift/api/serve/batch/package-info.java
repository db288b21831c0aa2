@NullMarked
package org.cadlift.api.serve.batch;

import org.jspecify.annotations.NullMarked;
