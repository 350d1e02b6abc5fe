-- The database of a local shop.
CREATE DATABASE :"shop"
