/// Turns values that travel between steps into bytes and back.
///
/// - In: records, sealed interfaces of records, enums, `String`, `double`, `int`, `long`, `boolean`, and `List`
///   and `Optional` of these; nested to any depth below [Input#DEPTH].
/// - Promised: the same value always gives the same bytes, and equal bytes give an equal value; damaged bytes are
///   refused and never give a value that breaks a record's own rules, take much memory, or throw.
/// - Not handled: object identity, `null`, maps, reading of what another version of the records wrote: the schema's
///   fingerprint opens the bytes, and a different one is refused.
///
/// How it works:
///
/// 1. [Forms] turns a type into a [Form], once a class: how such a value is written and read. Accessors and constructors
///    are method handles, so that a value costs no reflection.
/// 2. A [Form] describes its schema as text; the digest of that text is the [Codec#fingerprint].
/// 3. Whole numbers take as few bytes as they need ([Output]); a text that was written before is written as its number.
@NullMarked
package org.cadlift.worker.codec;

import org.jspecify.annotations.NullMarked;
