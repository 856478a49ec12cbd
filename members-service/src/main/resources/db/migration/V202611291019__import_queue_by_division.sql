-- Workers look for what is left region by region, as for other long work; without a division nothing of the queue is visible.
select kit_scope('import_queue');
