-- Nobody is deleted but whom an undone import had brought and nothing came after (E-36): he may be brought again, by another list.
grant delete on member to ${service}_app;
