-- What a table is, and what was changed in it, is asked as it is by now.
BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY
