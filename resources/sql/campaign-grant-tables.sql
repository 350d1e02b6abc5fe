-- They read the register and add to it.
GRANT SELECT, INSERT ON curio.campaign, curio.campaign_customer TO :"role"
