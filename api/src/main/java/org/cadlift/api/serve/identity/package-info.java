/// Decides who a request comes from and whether it may be answered.
@NullMarked
package org.cadlift.api.serve.identity;

import org.jspecify.annotations.NullMarked;
