//! First names that many people have. Where nothing else says that a word is a person, as in `(Ida)` or
//! `Ida: add an alert`, one of these does. Words that are also common in such places, such as `Will`, `Mark` or
//! `May`, are left out.

#[rustfmt::skip]
pub(super) const FIRST_NAMES: &str = "
    Aaron Abby Abdul Abdullah Abigail Adam Adela Adele Adrian Adriana Adrien Agata Agnes Agnieszka Ahmad Ahmed Aisha Aitor Akira
    Alain Alan Alba Albert Alberto Alejandra Alejandro Alena Alessandra Alessandro Alessio Alex Alexander Alexandra Alexandre
    Alexei Alexey Alexis Alfonso Alfred Alfredo Ali Alice Alicia Alina Alison Allison Álvaro Amanda Amelia Amélie Amin Amina Amir
    Amit Amy Ana Anaïs Anastasia Anders André Andrea Andreas Andrei Andrés Andrew Andrzej Andy Angel Ángel Angela Ángela Ángeles
    Angelo Anita Anja Anna Anne Anneke Annette Annie Anthony Antoine Anton Antonia Antonio Antônio António Anya Ariel Arjun Arnaud
    Arne Arthur Artem Asha Ashley Astrid Audrey Aurélie Aurelio Axel Ayesha Ayşe Barbara Bárbara Bastian Baptiste Beatrice Beatriz
    Bea Belén Ben Benedikt Benedita Benjamin Benoît Bernard Bernd Bernardo Bertrand Beth Bettina Bianca Bill Birgit Bjarne Björn Bob Bogdan
    Boris Brandon Brenda Brian Bruce Bruno Bryan Caio Camila Camille Carina Carl Carla Carlo Carlos Carmen Carol Carolin Carolina
    Caroline Carsten Catalina Catarina Catherine Cathy Cécile Cecilia Cédric Celia César Charles Charlie Charlotte Chen Chiara
    Chloe Chloé Chris Christa Christian Christina Christine Christoph Christophe Christopher Claire Clara Claudia Claudio Clément
    Colin Connor Cora Corinne Cristina Cynthia Dagmar Dan Dana Daniel Daniela Daniele Danielle Danny Dario Darren Dave David
    Davide Débora Deborah Denis Denise Dennis Derek Diana Diane Diego Dieter Dimitri Dina Dirk Dmitri Dmitry Dominik Dominique
    Donald Donna Dora Dorothea Doug Douglas Duarte Dylan Eduardo Edward Edwin Eileen Ekaterina Elena Eleonora Elias Elif Elisa
    Elisabeth Élise Elizabeth Ella Ellen Elsa Emil Emilia Émilie Emily Emma Emmanuel Emre Enrico Enrique Eric Erica Erich Erik
    Erika Erin Ernesto Esra Esteban Esther Ethan Étienne Eugen Eugene Eva Evan Evelyn Fabian Fabien Fabio Fabrice Farah Fatima
    Federica Federico Felipe Felix Félix Fenna Ferdinand Fermín Fernanda Fernando Filip Filippo Fiona Flavia Flavio Florence Florian
    Francesca Francesco Francis Francisca Francisco Franck Frank Franz Franziska Fred Frédéric Frederik Friedrich Frieda Fritz
    Gabriel Gabriela Gabriele Gaëlle Gareth Gary Gavin Geoffrey Georg George Georgia Gerald Gérard Gerd Gerhard Gianluca Gilles
    Gina Giorgio Giovanni Giulia Giulio Giuseppe Gleb Gloria Gonzalo Graham Grégory Greta Guido Guilherme Guillaume Guillermo
    Gunnar Gustav Gustavo Guy Hana Hannah Hannes Hans Harald Harry Hassan Heather Hector Héctor Heidi Heike Heinz Helen Helena
    Hélène Helga Helmut Hendrik Henri Henrik Henrique Henry Herbert Hiroshi Holger Horst Hugo Ian Ibrahim Ida Igor Ilaria Ilse
    Ilya Imran Inés Ines Inês Inga Ingo Ingrid Irene Irina Iris Isaac Isabel Isabella Isabelle Ismael Iván Ivan Ivana Iza Jack
    Jacob Jacques Jaime Jake Jakob Jakub James Jamie Jan Jana Jane Janet Janina Janine Jason Javier Jean Jeff Jeffrey Jenna
    Jennifer Jenny Jens Jeremy Jérôme Jerry Jesse Jessica Jesús Jim Jo Joan Joana João Joaquín Jochen Joe Joel Johan Johanna
    Johannes John Jon Jonas Jonathan Jordi Jorge Jörg José Josef Josefina Joseph Josh Joshua Josie Joyce Juan Juana Judith Judy
    Jules Julia Julián Julian Juliana Julie Julien Juliette Julio Júlia Júlio Jürgen Justin Justine Jutta Kai Karen Karim Karin
    Karina Karl Karla Karolina Karsten Kasia Kate Katharina Katherine Kathrin Kathy Katie Katja Katrin Kaori Keith Kelly Ken
    Kenji Kenneth Kerstin Kevin Khalid Kim Kira Kiran Kirsten Klara Klaus Konrad Krzysztof Kurt Kyle Lara Larissa Lars Laura
    Lauren Laurent Lea Léa Leah Leila Leïla Lena Leo León Léon Leon Leonard Leonardo Leonie Leslie Letícia Lewis Liam Lidia
    Lin Lina Linda Linus Lionel Lisa Liz Lorena Lorenzo Lotte Lou Louis Louisa Louise Luc Luca Lucas Lucía Lucia Lucie Lucjan
    Lucy Ludovic Luis Luís Luisa Luísa Luiz Lukas Luke Luna Lydia Lynn Maarten Mads Maëlle Magali Magdalena Magnus Maja Malte
    Manfred Manon Manuel Manuela Mara Marc Marcel Marcela Marcelo Marco Marcos Marcus Margaret Margarita Maria María Mariana
    Marianne Marie Marija Marina Mario Mário Marion Marius Marko Markus Marta Martha Martin Martín Martina Martine Martin
    Mary Mateo Mateus Mathieu Mathilde Matt Matteo Matthew Matthias Matthieu Maud Maurice Maurizio Mauro Max Maxim Maxime
    Maya Megan Mehdi Mehmet Mei Melanie Mélanie Melissa Mercedes Mia Michael Michaela Michał Michel Michele Michelle Miguel
    Mika Mike Mikhail Mila Milan Milena Mira Miranda Miriam Mirko Mohamed Mohammed Moira Mona Monica Mónica Monika Monique Morgan
    Moritz Muhammad Mustafa Nadia Nadine Naomi Natalia Natalie Natasha Nathalie Nathan Neil Nele Nelson Nicola Nicolas Nicolás
    Nicole Niels Nigel Nikhil Niklas Nikolai Nikos Nils Nina Nino Noa Noah Noël Noemi Nora Norbert Nuno Nuria Olaf Ole Oleg
    Olga Oliver Olivia Olivier Omar Óscar Oscar Oskar Otto Ottilie Pablo Paco Paloma Pamela Paola Paolo Pascal Pat Patricia Patrick
    Patrik Paul Paula Paulina Pauline Paulo Pavel Pedro Peggy Peter Petra Phil Philip Philipp Philippe Pia Piero Pierre Pieter
    Pietro Pilar Piotr Priya Quentin Rachel Rafael Raffaele Rahul Raimund Raj Ralf Ralph Ramón Ramona Raoul Raphael Raphaël
    Raquel Ravi Raúl Raul Rebecca Regina Reiner Remi Rémi Rémy Renata Renate Renato René Ricardo Riccardo Richard Rick Rita Rob Robert
    Roberta Roberto Robin Rocío Rodrigo Roger Roland Rolf Roman Romain Romina Ron Ronald Rosa Rosalind Rosario Rosie Roxana Ruben Rubén
    Rudolf Rui Russell Ruth Ryan Sabine Sabrina Salma Salvador Sam Samantha Samir Samira Samuel Sandra Sandro Sandy Sanjay Sara
    Sarah Sascha Scott Sean Sebastian Sebastián Sébastien Selina Serena Serge Sergei Sergey Sergio Sérgio Shannon Sharon Shreya
    Silke Silvia Simon Simón Simona Simone Sofia Sofía Sofie Solène Sonia Sonja Sophia Sophie Søren Stan Stefan Stefania Stefanie
    Stefano Steffen Stella Stéphane Stéphanie Stephan Stephanie Stephen Steve Steven Stuart Sue Susan Susana Susanne Suzanne Sven
    Svetlana Sylvain Sylvia Sylvie Tamara Tania Tanja Tara Tatiana Ted Teresa Terry Thea Theo Théo Theresa Thiago Thierry Thomas
    Thomás Thorsten Tiago Tim Tina Tobias Todd Tom Tomás Tomasz Tommaso Tommy Toni Tony Torsten Tracy Tristan Udo Ulrich Ulrike
    Umberto Ursula Uta Uwe Valentin Valentina Valeria Valérie Valerio Vanessa Vera Verena Verónica Veronica Veronika Vicente Vicky
    Víctor Victor Victoria Viktor Viktoria Vincent Vincenzo Viola Virginia Virginie Vito Vittorio Vladimir Volker Walter Wanda
    Wei Wendy Werner Wiebke Wilhelm William Wim Wolfgang Xavier Ximena Yann Yannick Yara Yasmin Yasmine Yolanda Youri Youssef Yuki
    Yuri Yusuf Yves Yvette Yvonne Zoe Zoé Zoë
    Анна Алексей Александр Андрей Антон Артём Борис Вера Виктор Владимир Дарья Денис Дмитрий Евгений Екатерина Елена Иван Игорь
    Илья Ирина Кирилл Константин Ксения Людмила Максим Мария Марина Михаил Надежда Наталья Никита Николай Олег Ольга Павел Пётр
    Роман Светлана Сергей Татьяна Юлия Юрий
";
