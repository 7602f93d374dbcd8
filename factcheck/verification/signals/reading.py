def signals(a,b): return ()
