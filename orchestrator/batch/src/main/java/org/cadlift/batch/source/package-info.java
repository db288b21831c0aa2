/// Finds the items of a batch and reads their sources.
///
/// - In: the address that the user gave: a folder, a glob, a drawing, a manifest (`.csv`, `.ndjson`), a ZIP archive,
///   `s3://bucket/prefix`.
/// - Promised: items come in an order that is the same every time, and listing can go on behind any of them, so that a
///   run that was killed while listing continues. Memory does not grow with the number of items, except for the
///   directory of a ZIP archive. Whatever is wrong with one item is an answer for that item; what makes the whole input
///   unusable (it does not exist, a manifest names columns that do not exist) is a [org.cadlift.batch.item.RunFault].
/// - Not handled: whether a source is a drawing at all; that is the flow's first step.
///
/// 1. [Inputs] decides by the address what kind of [Input] it is.
/// 2. [Input#list] gives each [Listed] item: where it lies, how its folder shall be called, its own options,
///    among them the rules that a file holds by then ([RulesFile]).
/// 3. [Input#read] gives the bytes of one, at most as many as are allowed.
@NullMarked
package org.cadlift.batch.source;

import org.jspecify.annotations.NullMarked;
