/// Tries the DXF reader with drawings altered at random, and holds it to what it promises for any input.
///
/// 1. [Seeds] are whole drawings: those written here, and those of a folder where there is one.
/// 2. [Mutation] alters bytes, [Tag]s, or the structure of one seed; all that it does comes from one source of random
///    numbers.
/// 3. [Judgement] reads the result and says what is wrong: an exception, an entity with no fate or with two, a number
///    that is none, a second reading that differs, an account that does not balance.
/// 4. [Shrinking] cuts a failing input down to the lines that make it fail.
/// 5. [Fuzz] does this for as many inputs as asked; [FuzzTest] for a few thousand, and for every case in [Regressions].
@NullMarked
package org.cadlift.parse.fuzz;

import org.jspecify.annotations.NullMarked;
