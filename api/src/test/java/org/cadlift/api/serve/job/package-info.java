@NullMarked
package org.cadlift.api.serve.job;

import org.jspecify.annotations.NullMarked;
