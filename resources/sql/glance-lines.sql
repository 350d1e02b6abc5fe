-- Ten lines to look at, whichever come first.
SELECT * FROM :"schema".:"relation" LIMIT 10
