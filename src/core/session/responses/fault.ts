/** Messages that reveal a bug in the server or its database, rather than a problem with the request. */

/**
 * Wording of databases and runtimes, and stack traces. Number ranges reserved for errors raised by stored procedures
 * are excluded.
 */
const program =
  /^(?:ORA-(?!20\d{3})\d{5}|SQLSTATE\[(?!45000|P0001))|\b(?:NullPointer|NullReference|ClassCast|IndexOutOf\w+|IllegalState)Exception\b|\bcrashed\b|\bSQL (?:error|exception)\b|\bData too long for column\b|\bviolates (?:not-null constraint\b|(?:unique|foreign key|check|exclusion) constraint ")|\bDuplicate entry '[^']{0,80}' for key\b|\b(?:UNIQUE|FOREIGN KEY|CHECK|NOT NULL) constraint failed\b|\boperator does not exist: |\bERROR:\s{1,2}(?:column|relation|function|syntax)\b|\bValue cannot be null\. \(Parameter\b|\bObject reference not set to an instance\b|\bSequence contains no (?:matching )?elements?\b|\bNullable object must have a value\b|\bIndex was out(?:side| of)\b|\bInvalid (?:column|object) name '|\bCannot read propert(?:y|ies) (?:'[^']{1,60}' )?of (?:undefined|null)\b|\bis not a function\b|'NoneType' object\b|\bundefined method [`']|\bCall to a member function\b|\bUndefined (?:array key|variable|index)\b|\bTraceback \(most recent|\n\s*at \S[^\n]{0,200}(?::\d+:\d+|\.[a-z]{1,5}:\d+)\)?/i

/** A script or formula that the customer has written into the product fails in the words of any program. */
const customersCode =
  /\b(?:your|custom|user) (?:script|formula|code|expression|function|macro|snippet|query)\b|\bIhr(?:e[mnrs]?)? (?:Skript|Formel|Code|Ausdruck|Makro)|\bvotre (?:script|formule|code|expression|macro)|\b(?:su|tu) (?:script|fórmula|código|expresión)|\b(?:seu|sua) (?:script|fórmula|código|expressão)|(?:スクリプト|数式|カスタムコード)(?:の\d+行目|に(?:エラー|誤り))/i

/** Whether the message is about a program of the customer's own. */
export const isOfCustomersCode = (text: string): boolean => customersCode.test(text)

/** What apps also tell people on purpose. */
const general = /\b(?:internal|server) error\b|\b(?:unhandled|unexpected) (?:exception|error)\b|\bfatal error\b/i

/** Whether the text of a response describes a server fault. */
export const isFaultText = (text: string): boolean => program.test(text) || general.test(text)

/** Whether a text is a program's own message, never meant for people. */
export const isProgramText = (text: string): boolean => program.test(text)
