/** How databases, and services that pass it on, report that a change gave up waiting for a record locked by other work. */

/**
 * Salesforce, MySQL and MariaDB (1205), Oracle (00054, 30006), Postgres (55P03), SQL Server (1222), SQLite, H2. Deadlocks are
 * worded differently and left out: programs are expected to retry those.
 */
export const rowLock =
  /\bUNABLE_TO_LOCK_ROW\b|\bunable to obtain exclusive access to this record\b|\bLock wait timeout exceeded\b|\bORA-(?:00054|30006)\b|(?:^|code\W{1,6}|SQLSTATE\W{1,3}|ERROR:\s{1,3})55P03\b|\bcould not obtain lock on (?:row|relation)\b|\bcanceling statement due to lock timeout\b|\bLock request time ?out period exceeded\b|\bdatabase (?:table )?is locked\b|\bSQLITE_BUSY\b|\bTimeout trying to lock table\b/i
