"""Template tags of Hexo, Liquid, Hugo and kramdown: tags go, their text stays. (First version: nothing yet.)"""
