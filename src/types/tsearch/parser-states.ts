/**
 * The states of the default parser: for each, tests of the next character in order, with what is done when one holds.
 * `!type` a token ends; `push` the way here is kept, and taken up behind this test after a `pop`; `clear`, `clrall` forget the
 * last, or all that was kept; `merge` goes back to what was kept, but stays at this place; `rerun` looks again without moving
 * on; a name is the state to go to; `@Name` a step of its own. `=c` tests for a character.
 *
 * @see src/backend/tsearch/wparser_def.c
 */
export const STATES: string = `Base: EOF, =< push InTagFirst, ignore InSpace, asclet InAsciiWord, alpha InWord, digit InUnsignedInt, =- push InSignedIntFirst, =+ push InSignedIntFirst, =& push InXMLEntityFirst, =~ push InFileTwiddle, =/ push InFileFirst, =. push InPathFirstFirst, any InSpace
InNumWord: EOF !numword Base, alnum InNumWord, special InNumWord, =@ push InEmail, =/ push InFileFirst, =. push InFileNext, =- push InHyphenNumWordFirst, any !numword Base
InAsciiWord: EOF !asciiword Base, asclet, =. push InHostFirstDomain, =. push InFileNext, =- push InHostFirstAN, =- push InHyphenAsciiWordFirst, =_ push InHostFirstAN, =@ push InEmail, =: push InProtocolFirst, =/ push InFileFirst, digit push InHost, digit InNumWord, alpha InWord, special InWord, any !asciiword Base
InWord: EOF !word Base, alpha, special, digit InNumWord, =- push InHyphenWordFirst, any !word Base
InUnsignedInt: EOF !uint Base, digit, =. push InHostFirstDomain, =. push InUDecimalFirst, =e push InMantissaFirst, =E push InMantissaFirst, =- push InHostFirstAN, =_ push InHostFirstAN, =@ push InEmail, asclet push InHost, alpha InNumWord, special InNumWord, =/ push InFileFirst, any !uint Base
InSignedIntFirst: EOF pop, digit clear InSignedInt, any pop
InSignedInt: EOF !int Base, digit, =. push InDecimalFirst, =e push InMantissaFirst, =E push InMantissaFirst, any !int Base
InSpace: EOF !blank Base, =< !blank Base, ignore, =- !blank Base, =+ !blank Base, =& !blank Base, =/ !blank Base, notalnum InSpace, any !blank Base
InUDecimalFirst: EOF pop, digit clear InUDecimal, any pop
InUDecimal: EOF !float Base, digit InUDecimal, =. push InVersionFirst, =e push InMantissaFirst, =E push InMantissaFirst, any !float Base
InDecimalFirst: EOF pop, digit clear InDecimal, any pop
InDecimal: EOF !float Base, digit InDecimal, =. push InVerVersion, =e push InMantissaFirst, =E push InMantissaFirst, any !float Base
InVerVersion: EOF pop, digit rerun InSVerVersion @VerVersion, any pop
InSVerVersion: EOF pop, digit !blank clrall InUnsignedInt, any
InVersionFirst: EOF pop, digit clear InVersion, any pop
InVersion: EOF !version Base, digit InVersion, =. push InVersionFirst, any !version Base
InMantissaFirst: EOF pop, digit clear InMantissa, =+ InMantissaSign, =- InMantissaSign, any pop
InMantissaSign: EOF pop, digit clear InMantissa, any pop
InMantissa: EOF !sfloat Base, digit InMantissa, any !sfloat Base
InXMLEntityFirst: EOF pop, =# InXMLEntityNumFirst, asclet InXMLEntity, =: InXMLEntity, =_ InXMLEntity, any pop
InXMLEntity: EOF pop, alnum InXMLEntity, =: InXMLEntity, =_ InXMLEntity, =. InXMLEntity, =- InXMLEntity, =; InXMLEntityEnd, any pop
InXMLEntityNumFirst: EOF pop, =x InXMLEntityHexNumFirst, =X InXMLEntityHexNumFirst, digit InXMLEntityNum, any pop
InXMLEntityHexNumFirst: EOF pop, xdigit InXMLEntityHexNum, any pop
InXMLEntityNum: EOF pop, digit InXMLEntityNum, =; InXMLEntityEnd, any pop
InXMLEntityHexNum: EOF pop, xdigit InXMLEntityHexNum, =; InXMLEntityEnd, any pop
InXMLEntityEnd: any !entity clear Base
InTagFirst: EOF pop, =/ push InTagCloseFirst, =! push InCommentFirst, =? push InXMLBegin, asclet push InTagName, =: push InTagName, =_ push InTagName, any pop
InXMLBegin: EOF pop, =x InTag, any pop
InTagCloseFirst: EOF pop, asclet InTagName, any pop
InTagName: EOF pop, =/ InTagBeginEnd, => InTagEnd @Tags, space InTag @Tags, alnum, =:, =_, =., =-, any pop
InTagBeginEnd: EOF pop, => InTagEnd, any pop
InTag: EOF pop, => InTagEnd @Tags, =' InTagEscapeK, =" InTagEscapeKK, asclet, digit, ==, =-, =_, =#, =/, =:, =., =&, =?, =%, =~, space @Tags, any pop
InTagEscapeK: EOF pop, =\\ push InTagBackSleshed, =' InTag, any InTagEscapeK
InTagEscapeKK: EOF pop, =\\ push InTagBackSleshed, =" InTag, any InTagEscapeKK
InTagBackSleshed: EOF pop, any merge
InTagEnd: any !tag clrall Base
InCommentFirst: EOF pop, =- InCommentLast, =D InTag, =d InTag, any pop
InCommentLast: EOF pop, =- InComment, any pop
InComment: EOF pop, =- InCloseCommentFirst, any
InCloseCommentFirst: EOF pop, =- InCloseCommentLast, any InComment
InCloseCommentLast: EOF pop, =-, => InCommentEnd, any InComment
InCommentEnd: any !tag clrall Base
InHostFirstDomain: EOF pop, asclet InHostDomainSecond, digit InHost, any pop
InHostDomainSecond: EOF pop, asclet InHostDomain, digit push InHost, =- push InHostFirstAN, =_ push InHostFirstAN, =. push InHostFirstDomain, =@ push InEmail, any pop
InHostDomain: EOF !host clrall Base, asclet InHostDomain, digit push InHost, =: push InPortFirst, =- push InHostFirstAN, =_ push InHostFirstAN, =. push InHostFirstDomain, =@ push InEmail, digit pop, stophost !host clrall InURLPathStart, =/ push InFURL, any !host clrall Base
InPortFirst: EOF pop, digit InPort, any pop
InPort: EOF !host clrall Base, digit InPort, stophost !host clrall InURLPathStart, =/ push InFURL, any !host clrall Base
InHostFirstAN: EOF pop, digit InHost, asclet InHost, any pop
InHost: EOF pop, digit InHost, asclet InHost, =@ push InEmail, =. push InHostFirstDomain, =- push InHostFirstAN, =_ push InHostFirstAN, any pop
InEmail: stophost pop, host !email clrall Base, any pop
InFileFirst: EOF pop, asclet InFile, digit InFile, =. InPathFirst, =_ InFile, =~ push InFileTwiddle, any pop
InFileTwiddle: EOF pop, asclet InFile, digit InFile, =_ InFile, =/ InFileFirst, any pop
InPathFirst: EOF pop, asclet InFile, digit InFile, =_ InFile, =. InPathSecond, =/ InFileFirst, any pop
InPathFirstFirst: EOF pop, =. InPathSecond, =/ InFileFirst, any pop
InPathSecond: EOF !file clear Base, =/ push InFileFirst, =/ !file clear Base, space !file clear Base, any pop
InFile: EOF !file Base, asclet InFile, digit InFile, =. push InFileNext, =_ InFile, =- InFile, =/ push InFileFirst, any !file Base
InFileNext: EOF pop, asclet clear InFile, digit clear InFile, =_ clear InFile, any pop
InURLPathFirst: EOF pop, urlchar InURLPath, any pop
InURLPathStart: any InURLPath
InURLPath: EOF !url_path Base, urlchar InURLPath, any !url_path Base
InFURL: EOF pop, URLPath !url clrall Base @FURL, any pop
InProtocolFirst: EOF pop, =/ InProtocolSecond, any pop
InProtocolSecond: EOF pop, =/ InProtocolEnd, any pop
InProtocolEnd: any !protocol clrall Base
InHyphenAsciiWordFirst: EOF pop, asclet InHyphenAsciiWord, alpha InHyphenWord, digit InHyphenDigitLookahead, any pop
InHyphenAsciiWord: EOF !asciihword clrall InParseHyphen @Hyphen, asclet InHyphenAsciiWord, alpha InHyphenWord, special InHyphenWord, digit InHyphenNumWord, =- push InHyphenAsciiWordFirst, any !asciihword clrall InParseHyphen @Hyphen
InHyphenWordFirst: EOF pop, alpha InHyphenWord, digit InHyphenDigitLookahead, any pop
InHyphenWord: EOF !hword clrall InParseHyphen @Hyphen, alpha InHyphenWord, special InHyphenWord, digit InHyphenNumWord, =- push InHyphenWordFirst, any !hword clrall InParseHyphen @Hyphen
InHyphenNumWordFirst: EOF pop, alpha InHyphenNumWord, digit InHyphenDigitLookahead, any pop
InHyphenNumWord: EOF !numhword clrall InParseHyphen @Hyphen, alnum InHyphenNumWord, special InHyphenNumWord, =- push InHyphenNumWordFirst, any !numhword clrall InParseHyphen @Hyphen
InHyphenDigitLookahead: EOF pop, digit InHyphenDigitLookahead, alpha InHyphenNumWord, special InHyphenNumWord, any pop
InParseHyphen: EOF rerun Base, asclet InHyphenAsciiWordPart, alpha InHyphenWordPart, digit push InHyphenUnsignedInt, =- push InParseHyphenHyphen, any rerun Base
InParseHyphenHyphen: EOF pop, alnum !blank clear InParseHyphen, special !blank clear InParseHyphen, any pop
InHyphenWordPart: EOF !hword_part Base, alpha InHyphenWordPart, special InHyphenWordPart, digit InHyphenNumWordPart, any !hword_part InParseHyphen
InHyphenAsciiWordPart: EOF !hword_asciipart Base, asclet InHyphenAsciiWordPart, alpha InHyphenWordPart, special InHyphenWordPart, digit InHyphenNumWordPart, any !hword_asciipart InParseHyphen
InHyphenNumWordPart: EOF !hword_numpart Base, alnum InHyphenNumWordPart, special InHyphenNumWordPart, any !hword_numpart InParseHyphen
InHyphenUnsignedInt: EOF pop, digit, alpha clear InHyphenNumWordPart, special clear InHyphenNumWordPart, any pop`;
