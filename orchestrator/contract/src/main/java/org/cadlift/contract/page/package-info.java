/// Says how pages for people are written, so that all of them look, count and escape alike.
///
/// - [org.cadlift.contract.page.Html] collects markup and escapes what did not come from the program.
/// - [org.cadlift.contract.page.Amount] says quantities.
/// - [org.cadlift.contract.page.Inlined] is the style and script of a page that needs nothing else; `look.css` is what
///   all pages share: colours in light and dark, type, cards, tables.
@NullMarked
package org.cadlift.contract.page;

import org.jspecify.annotations.NullMarked;
