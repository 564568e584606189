"""Adapters for engines that want a class of their own: one module an engine, which imports it and needs it installed.

All others take a function of `newsnorm.arrow`. newsnorm itself never imports a module from here: each is found by who
has its engine, Data-Juicer's by its entry point. What they share is in `documents`, which knows no engine.
"""
