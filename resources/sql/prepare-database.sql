-- Where everybody may connect this changes nothing.
GRANT CONNECT ON DATABASE :"database" TO :"role"
