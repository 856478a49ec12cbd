package org.silveralliance.activities.rotation.solve;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/** Loads the solver's own classes again, on a machine that has never heard of OR-Tools. */
final class WithoutOrTools extends URLClassLoader {

    WithoutOrTools() throws MalformedURLException {
        super(ownClassPath(), WithoutOrTools.class.getClassLoader());
    }

    private static URL[] ownClassPath() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            urls.add(new File(entry).toURI().toURL());
        }
        return urls.toArray(new URL[0]);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith("com.google.ortools")) {
            throw new ClassNotFoundException(name);
        }
        if (name.startsWith("org.silveralliance.activities.rotation.")) {
            Class<?> known = findLoadedClass(name);
            return known == null ? findClass(name) : known;
        }
        return super.loadClass(name, resolve);
    }
}
