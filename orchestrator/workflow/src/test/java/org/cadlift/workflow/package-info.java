@NullMarked
package org.cadlift.workflow;

import org.jspecify.annotations.NullMarked;
